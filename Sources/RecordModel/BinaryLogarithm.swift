#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Base-2 logarithms and powers: the only place that calls the C library's mathematics.
public enum BinaryLogarithm {
    /// log₂ of a positive number.
    public static func log(_ value: Double) -> Double {
        log2(value)
    }

    /// 2 to the power of a number.
    public static func power(_ exponent: Double) -> Double {
        exp2(exponent)
    }
}
