import Testing

@testable import OutsideLinks

/// What is known of an address is not asked again too soon.
struct LinkCacheTests {
  private static let day = 86_400

  @Test func `What was written is read again`() {
    var cache = LinkCache()
    cache.learn(.alive, of: "https://a.org/", now: 5)
    cache.learn(.moved(to: "https://b.org/"), of: "https://a.org/x", now: 6)
    cache.learn(.dead("no\tsuch\npage"), of: "https://c.org/", now: 7)
    cache.learn(.untold("it asks not to"), of: "https://d.org/", now: 8)
    let read = LinkCache(reading: cache.text)
    #expect(read.text == cache.text)
    #expect(read.verdict(of: "https://c.org/", now: 9, age: 100) == .dead("no such page"))
    #expect(read.verdict(of: "https://d.org/", now: 9, age: 100) == .untold("it asks not to"))
  }

  @Test func `A good answer is believed for its age, a bad one for a day`() {
    var cache = LinkCache()
    cache.learn(.alive, of: "a", now: 0)
    cache.learn(.dead("gone"), of: "b", now: 0)
    #expect(cache.verdict(of: "a", now: 6 * Self.day, age: 7 * Self.day) == .alive)
    #expect(cache.verdict(of: "a", now: 7 * Self.day, age: 7 * Self.day) == nil)
    #expect(cache.verdict(of: "b", now: Self.day - 1, age: 7 * Self.day) == .dead("gone"))
    #expect(cache.verdict(of: "b", now: Self.day, age: 7 * Self.day) == nil)
    #expect(cache.verdict(of: "a", now: -1, age: 7 * Self.day) == nil)
    #expect(cache.without(olderThan: 10, now: 11).text == "")
  }

  @Test func `Lines that cannot be read are left out`() {
    #expect(LinkCache(reading: "\n1\talive\n?\talive\ta\t\n1\todd\ta\t\n2\talive\tb\t\n").text == "2\talive\tb\t\n")
  }
}
