/// Where the preview gets what it shows. It is asked anew for every request, and never answers with what was true before.
package struct PreviewSource: Sendable {
  /// What the site has at a relative path such as `a/index.html`, as of a day (`2024-07-31`) or, without one, as it is; nil
  /// for nothing. The path has no `..`.
  let resource: @Sendable (_ path: String, _ day: String?) async -> Resource?
  /// What the browser should know of a path beside its bytes, as JSON: what is wrong with the site, what the page was made
  /// from, which files have changed since the state that the browser has.
  let state: @Sendable (_ path: String, _ day: String?, _ since: Int) async -> String

  package init(
    resource: @escaping @Sendable (_ path: String, _ day: String?) async -> Resource?,
    state: @escaping @Sendable (_ path: String, _ day: String?, _ since: Int) async -> String
  ) {
    (self.resource, self.state) = (resource, state)
  }
}
