extension StoreSchema {
    /// What reviewers left with proposals beside their answers.
    ///
    /// A remark stands as long as its run does; erasing a person empties those about them.
    static let reviewTables = """
        CREATE TABLE remark(
            id INTEGER PRIMARY KEY, proposal INTEGER NOT NULL REFERENCES proposal(id),
            topic TEXT NOT NULL CHECK(topic IN ('note', 'choices', 'opinion')),
            text TEXT NOT NULL, actor TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run(id)
        ) STRICT;
        CREATE INDEX remarkProposal ON remark(proposal);
        CREATE VIEW standingRemark AS
            SELECT m.id AS remark, m.proposal AS proposal, m.topic AS topic, m.text AS text,
                m.actor AS actor, m.run AS run
            FROM remark m JOIN run r ON r.id = m.run WHERE r.undoneBy IS NULL AND m.text <> '';
        """
}
