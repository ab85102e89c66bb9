/// Asks one host one thing after another: first what it lets robots ask, then that, with a pause before each question.
struct HostVisit: Sendable {
  private let web: Web
  private let manners: Manners
  private var lastAsked: Double?
  /// What the host lets be asked; why it cannot be asked at all. Neither is known at first.
  private var rules: Result<RobotsRules, NoReply>?

  init(_ web: Web, _ manners: Manners) { (self.web, self.manners) = (web, manners) }

  /// What an address says; nothing is asked where the host does not want it.
  mutating func look(at address: WebAddress) -> Finding {
    switch robots(for: address) {
    case .failure(let failure): return .verdict(.dead(failure.reason))
    case .success(let rules):
      guard rules.allow(address.path) else {
        return .verdict(.untold("its robots.txt asks programs not to look there"))
      }
      guard (rules.delay ?? 0) <= manners.patience else {
        return .verdict(.untold("its robots.txt asks for a pause of \(Int(rules.delay ?? 0)) seconds"))
      }
    }
    return finding(at: address)
  }

  enum Finding: Hashable {
    case verdict(Verdict)
    case onward(WebAddress, isForGood: Bool)
  }
}

extension HostVisit {
  private mutating func robots(for address: WebAddress) -> Result<RobotsRules, NoReply> {
    if let rules { return rules }
    var (place, hops) = (address.robots, 0)
    var found: Result<RobotsRules, NoReply>?
    while found == nil {
      switch ask(.whole, place) {
      case .failure(let failure): found = .failure(failure)
      case .success(let reply):
        if let next = reply.redirect(from: place), hops < manners.hops {
          (place, hops) = (next, hops + 1)
        } else {
          found = .success(Self.rules(from: reply))
        }
      }
    }
    rules = found
    return found ?? .success(.closed)
  }

  /// RFC 9309, 2.3.1: what is not there forbids nothing; what cannot be had now forbids all.
  private static func rules(from reply: Reply) -> RobotsRules {
    switch reply.status {
    case 200..<300: RobotsRules(reading: String(decoding: reply.body, as: UTF8.self), for: Manners.token)
    case 500...: .closed
    default: .open
    }
  }

  /// Asks for the head; for the whole where a host does not like to be asked for heads.
  private mutating func finding(at address: WebAddress) -> Finding {
    var question = Web.Question.head
    var hasWaited = false
    while true {
      switch ask(question, address) {
      case .failure(let failure):
        if question == .whole { return .verdict(.dead(failure.reason)) }
        question = .whole
      case .success(let reply):
        if reply.status == 429 || reply.status == 503, let pause = reply.retryAfter {
          guard !hasWaited, Double(pause) <= manners.patience else {
            return .verdict(.untold("the host asks to come back in \(pause) seconds"))
          }
          hasWaited = true
          web.wait(Double(pause))
        } else if reply.status >= 400, question == .head, reply.status != 429 {
          question = .whole
        } else {
          return finding(in: reply, from: address)
        }
      }
    }
  }

  private func finding(in reply: Reply, from address: WebAddress) -> Finding {
    if let next = reply.redirect(from: address) {
      return .onward(next, isForGood: reply.status == 301 || reply.status == 308)
    }
    return switch reply.status {
    case 200..<300, 304: .verdict(.alive)
    case 300..<400: .verdict(.dead("the host sends readers on and does not say where (\(reply.status))"))
    case 404, 410: .verdict(.dead("the host has no such page (\(reply.status))"))
    case 401, 402, 403, 407, 429, 451:
      .verdict(.untold("the host answers \(reply.status) to programs, perhaps not to readers"))
    default: .verdict(.dead("the host answers with an error (\(reply.status))"))
    }
  }

  private mutating func ask(_ question: Web.Question, _ address: WebAddress) -> Result<Reply, NoReply> {
    let pause = max(manners.delay, (try? rules?.get().delay) ?? 0)
    if let lastAsked, lastAsked + pause > web.now() { web.wait(lastAsked + pause - web.now()) }
    defer { lastAsked = web.now() }
    return web.ask(question, address)
  }
}

extension Reply {
  /// Where it sends the asker, if it does.
  fileprivate func redirect(from address: WebAddress) -> WebAddress? {
    [301, 302, 303, 307, 308].contains(status) ? location.flatMap(address.following) : nil
  }
}
