import Dossier
import Templates

extension SettlingView {
  /// The order of the issues of the page's case file; nothing where none waits for another.
  init?(on page: Page) {
    guard let order = page.file.settlingOrder else { return nil }
    func names(_ issues: [Reference]) -> [LinkedName] { issues.compactMap { LinkedName($0, on: page) } }
    self.init(
      knots: page.file.circles.map { KnotView(issues: names($0)) },
      steps: order.steps.map { SettlingStep(issues: names($0)) }, stuck: names(order.stuck))
  }
}
