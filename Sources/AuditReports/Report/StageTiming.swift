extension RunReport {
    /// What one stage of a run took.
    public struct StageTiming: Sendable, Codable, Equatable {
        public var stage: String
        public var wallSeconds: Double
        public var cpuSeconds: Double
        public var records: Int

        public init(stage: String, wallSeconds: Double, cpuSeconds: Double, records: Int) {
            self.stage = stage
            self.wallSeconds = wallSeconds
            self.cpuSeconds = cpuSeconds
            self.records = records
        }

        enum CodingKeys: String, CodingKey {
            case stage
            case wallSeconds = "wall_seconds"
            case cpuSeconds = "cpu_seconds"
            case records
        }
    }
}
