import ArgumentParser
import Resolution

/// `email`, `phone`, `message`, `post` and `fax`, as options take them.
extension ConsentChannel: ExpressibleByArgument {}
