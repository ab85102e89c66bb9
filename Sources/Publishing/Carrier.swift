package import Output

/// Who brings a site to a place of one sort. What is planned and what is refused is the same for all of them.
package protocol Carrier: Sendable {
  /// What stands at the target, told as far as a plan for a site needs it. Changes nothing there and nothing here.
  func holdings(for source: Manifest) async throws(PublishingError) -> Holdings

  /// Carries a plan out: assets first, then pages, indexes and feeds, deletions after all. A target that has changed
  /// since the plan was made is left alone. `note` says what the publication is about, where the
  /// target keeps such words; `watch` is told of each step as it begins.
  func carryOut(_ plan: PublicationPlan, from site: any PublishedSite, note: String, watch: Watch)
    async throws(PublishingError)

  /// The site that the last publication replaced, as far as the target kept it.
  func before() async throws(PublishingError) -> any PublishedSite
}
