import Dispatch
import FlyingFox
import FlyingSocks
import Testing
import Workers

@testable import OutsideLinks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

private let curl = Curl(in: ["/usr/bin", "/opt/homebrew/bin", "/usr/local/bin"])

/// The real curl, and a real host on this machine.
struct CurlTests {
  private func asking(_ paths: [String]) async throws -> [Verdict?] {
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0))
    await server.appendRoute("/robots.txt") { _ in
      HTTPResponse(statusCode: .ok, body: Data("User-agent: *\nDisallow: /secret\n".utf8))
    }
    await server.appendRoute("HEAD /whole") { _ in HTTPResponse(statusCode: .methodNotAllowed) }
    await server.appendRoute("GET /whole") { _ in HTTPResponse(statusCode: .ok, body: Data("x".utf8)) }
    await server.appendRoute("/old") { _ in
      HTTPResponse(statusCode: .movedPermanently, headers: HTTPHeaders([.location: "/fine"]))
    }
    await server.appendRoute("/fine") { _ in HTTPResponse(statusCode: .ok) }
    let running = Task { try await server.run() }
    defer { running.cancel() }
    try await server.waitUntilListening()
    guard case .ip4(_, let port) = await server.listeningAddress else { return [] }
    let addresses = paths.compactMap { WebAddress("http://127.0.0.1:\(port)\($0)") }
    let web = try #require(curl).web
    return await withCheckedContinuation { done in
      DispatchQueue.global().async {
        var manners = Manners()
        manners.delay = 0
        let verdicts = Rounds(web, manners, workers: Workers(count: 2)).verdicts(on: addresses)
        done.resume(returning: addresses.map { verdicts[$0] })
      }
    }
  }

  @Test(.enabled(if: curl != nil, "There is no curl on this machine"))
  func `A host answers, leads on, refuses and has nothing`() async throws {
    let verdicts = try await asking(["/fine", "/whole", "/secret", "/nothing", "/old"])
    #expect(
      verdicts.prefix(4) == [
        .alive, .alive, .untold("its robots.txt asks programs not to look there"),
        .dead("the host has no such page (404)"),
      ])
    #expect("\(String(describing: verdicts.last))".contains("/fine"))
  }

  @Test(.enabled(if: curl != nil, "There is no curl on this machine")) func `Nobody at home`() throws {
    let curl = try #require(curl)
    let address = try #require(WebAddress("http://127.0.0.1:1/x"))
    let reply = curl.ask(.head, address)
    #expect("\(reply)".contains("Failed to connect"))
  }
}
