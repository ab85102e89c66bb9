import Testing
@testable import Records
struct ProbeTests {
  @Test func probe() {
    for t in ["title: The border: where?", "\ttitle: A", "title: A\n\torder: 1", "title: A\njust words\norder: 1", "title: \"A", "title: 'A\nb: c", "parties: [a, b", "parties: {a: b\ntitle: x", "parties: [a, b]]", "parties: [a, b\nc: d", "parties: [a, b: c, d",
      "title: A\n  order: 1", "title: \"A\" and B", "title: *A* is bold", "title: *A", "title: [see] this", "list:\n  - a\n - b", "list:\n- a\nb\n", "a: b\n--- \nc", "title: %x", "title: & b", "title: !x y", "? [a, b]\n: c\ntitle: A", "title: a\n order: b\n", "  title: a\norder: b", "a: |x", "a: {b c: d}", "a: 'it's'", "- a: b\n  c: d\n e: f", "a: [b,, c]", "a: ]", "a: }", "a: ,b", "a: - b", "a: \"\\q\"", "a: ? b", "a:\n  b: c\n   d: e", "a: x\n- b", "text: \"Yesterday\" he said", "options: {a: One, b}", "a: b: c\nd: e", "title: A\n...\nb: c", "a: *", "a: &"] {
      let r = Reading("a.md", "---\n\(t)\n---\nbody\n")
      print("=> \(t.debugDescription) \(r.findings) \(r.messages)")
    }
  }
}
