import RecordModel

extension FittedProbabilities {
    /// The probabilities with a teacher's corrections in m and in the prior.
    ///
    /// A taught m is a chance among matches times what labels make of it, so the levels of a
    /// comparison need not sum to one any more.
    func taught(_ teacher: WeightTeacher) -> FittedProbabilities {
        var out = self
        for (index, correction) in teacher.levels.enumerated() where correction != 0 {
            out.levels[index][0] *= BinaryLogarithm.power(correction * 1.4426950408889634)
        }
        out.priors[0] = min(
            0.2, out.priors[0] * BinaryLogarithm.power(teacher.prior * 1.4426950408889634))
        return out
    }
}
