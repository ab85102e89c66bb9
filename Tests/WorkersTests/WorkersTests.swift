import Testing

@testable import Workers

/// Work on many values at once.
struct WorkersTests {
  @Test(arguments: [-1, 0, 1, 2, 3, 16], [0, 1, 2, 31, 32, 33, 1000])
  func `Results come in the order of the values, whatever the number of threads`(threads: Int, size: Int) {
    let values = Array(0..<size)
    #expect(Workers(count: threads).map(values) { $0 * $0 } == values.map { $0 * $0 })
  }

  @Test func `There is always a thread`() {
    #expect(Workers(count: 0).count == 1)
  }
}
