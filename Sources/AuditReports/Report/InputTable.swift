extension RunReport {
    /// One table that was read: what it was taken for and what became of its rows.
    public struct InputTable: Sendable, Codable, Equatable {
        public var file: String
        public var table: String
        public var source: String
        public var kind: String
        public var format: String
        public var encoding: String?
        public var system: String?
        public var rows: Int
        public var new: Int
        public var changed: Int
        public var unchanged: Int
        public var rejected: Int
        public var columns: [Column]

        /// A column and what it was understood as; `unmapped` columns are kept raw.
        public struct Column: Sendable, Codable, Equatable {
            public var header: String
            public var field: String

            public init(header: String, field: String) {
                self.header = header
                self.field = field
            }
        }

        public init(
            file: String, table: String, source: String, kind: String, format: String,
            encoding: String?, system: String?, rows: Int, new: Int, changed: Int, unchanged: Int,
            rejected: Int, columns: [Column]
        ) {
            self.file = file
            self.table = table
            self.source = source
            self.kind = kind
            self.format = format
            self.encoding = encoding
            self.system = system
            self.rows = rows
            self.new = new
            self.changed = changed
            self.unchanged = unchanged
            self.rejected = rejected
            self.columns = columns
        }
    }
}
