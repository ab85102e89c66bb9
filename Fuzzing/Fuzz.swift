#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// libFuzzer's own `main`, given what is to be called.
@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ feed: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// `FUZZ=edtf fuzz [libFuzzer's arguments]`: feeds one target with what libFuzzer thinks of. `Fuzzing/run` calls it.
@main
struct Fuzz {
  static let target = getenv("FUZZ").flatMap { Target(rawValue: String(cString: $0)) }

  static func main() {
    guard target != nil else {
      print("FUZZ is one of \(Target.allCases.map(\.rawValue).joined(separator: " "))")
      exit(64)
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      drive(&count, &arguments) { bytes, size in
        Fuzz.target?.feed(Array(UnsafeBufferPointer(start: bytes, count: size)))
        return 0
      })
  }
}
