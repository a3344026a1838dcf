import RecordModel

extension LevelModel {
    /// The level's weight against chance agreement, before term frequencies.
    public var weight: MatchWeight {
        MatchWeight(bits: BinaryLogarithm.log(m) - BinaryLogarithm.log(u))
    }
}
