package import Diagnostics

/// The codes of everything that can be wrong with what a site says of its targets.
package enum PublishingCodes {
  package static let all: [Code] = [.meansOfTarget, .settingOfOtherMeans, .badTargetAddress]
}
