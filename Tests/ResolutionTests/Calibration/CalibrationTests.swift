import Testing

@testable import Resolution

struct CalibrationTests {
    @Test func aPerfectForecastHasNoError() {
        let pairs = (0..<100).map { (probability: 0.75, isMatch: $0 % 4 != 0) }
        let found = Calibration(pairs)
        #expect(found.expectedCalibrationError < 1e-12)
        #expect(found.bins.count == 1)
        #expect(found.bins[0].lower == 0.7 && found.bins[0].observed == 0.75)
        #expect(found.bins[0].observedLow < 0.75 && found.bins[0].observedHigh > 0.75)
    }

    @Test func theErrorIsTheMeanGapByPairs() {
        // 3 pairs at 0.95 of which none matches, 1 at 0.05 that does: (3 · 0.95 + 0.95) / 4.
        let pairs = [(0.95, false), (0.95, false), (0.95, false), (0.05, true)].map {
            (probability: $0.0, isMatch: $0.1)
        }
        #expect(abs(Calibration(pairs).expectedCalibrationError - 0.95) < 1e-12)
        #expect(Calibration(pairs) == Calibration(pairs.reversed()))
    }

    @Test func certaintyAndNothingAtAllHaveTheirPlaces() {
        let one = Calibration([(probability: 1, isMatch: true)])
        #expect(one.bins.map(\.lower) == [0.9])
        #expect(one.bins[0].observedHigh > 0.999 && one.bins[0].observedLow > 0.2)
        let none = Calibration([])
        #expect(none.bins.isEmpty && none.expectedCalibrationError == 0)
    }

    @Test func theIntervalIsWilsons() {
        // Newcombe 1998, table I, has .2553 to .3662 at 95 % for 81 of 263; at 90 % it is narrower.
        let (low, high) = Calibration.interval(matches: 81, of: 263)
        #expect(low > 0.2553 && high < 0.3662 && low < 81.0 / 263 && high > 81.0 / 263)
    }
}
