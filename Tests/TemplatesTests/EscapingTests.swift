import Testing

@testable import Templates

@Suite struct EscapingTests {
  @Test func `first`() {}
}
