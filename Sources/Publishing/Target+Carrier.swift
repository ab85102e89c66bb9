extension Target {
  /// Whoever carries a site to this target. Paths of directories count from the site's folder, which they may not hold.
  package func carrier(for site: String, built: String) throws(PublishingError) -> any Carrier {
    switch means {
    case .directory(let path):
      try DirectoryTarget(path: absolute(path, site), site: site, built: built)
    case .archive(let path, let format):
      try ArchiveTarget(path: absolute(path, site), format: format, site: site, built: built)
    case .git(let repository, let branch): GitTarget(repository: repository, branch: branch, site: site)
    case .rsync(let address): RsyncTarget(address: address, backup: backup)
    case .rclone(let address): RcloneTarget(address: address, backup: backup)
    }
  }

  private func absolute(_ path: String, _ site: String) -> String { path.hasPrefix("/") ? path : site + "/" + path }
}
