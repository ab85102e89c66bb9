/// What lets a code host check a site at each change and publish it.
package struct CIFile: Sendable {
  /// Where it stands, from the repository's root.
  package let path: String
  package let text: String

  /// A code host that runs what such a file says.
  package enum Host: String, CaseIterable, Sendable {
    case github, gitlab
  }

  /// Where the program comes from.
  package enum Program: Sendable {
    /// The site lies in Parley's own repository, which builds it.
    case inRepository
    /// Another repository, whose address somebody has yet to write into the file.
    case elsewhere
  }

  /// `site` is the way to the site from the repository's root, `.` for the root itself. `target` is one of those in site.yaml; at GitLab,
  /// where it is nothing, the site goes to GitLab Pages.
  package init(for host: Host, site: String, program: Program, target: String?) {
    let build =
      switch program {
      case .inRepository: "make build && install -D .build/release/parley \"$PARLEY_BIN/parley\""
      case .elsewhere: Self.fetch
      }
    let template =
      switch host {
      case .github: Self.github
      case .gitlab: target == nil ? Self.gitlab + Self.gitlabPages : Self.gitlab + Self.gitlabTarget
      }
    path = host == .github ? ".github/workflows/site.yml" : ".gitlab-ci.yml"
    text = template.replacing("SITE", with: site.shellWord).replacing("TARGET", with: target?.shellWord ?? "")
      .replacing("BUILD", with: build)
      .replacing(
        " SOURCE", with: program.isElsewhere ? " \"\" # where Parley's source is: https://…/parley.git" : " here")
  }
}

extension CIFile.Program {
  package var isElsewhere: Bool { if case .elsewhere = self { true } else { false } }
}

extension String {
  /// As one word of a shell: in single quotes unless it needs none.
  fileprivate var shellWord: String {
    wholeMatch(of: /[A-Za-z0-9._\/-]+/) != nil ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}

extension CIFile {
  private static let fetch =
    "test -n \"$PARLEY_SOURCE\" || { echo \"Write into this file where Parley's source is: PARLEY_SOURCE\" >&2; exit 1; }; "
    + "git clone -q \"$PARLEY_SOURCE\" /tmp/parley && git -C /tmp/parley checkout -q \"$PARLEY_VERSION\" && "
    + "make -C /tmp/parley build && install -D /tmp/parley/.build/release/parley \"$PARLEY_BIN/parley\""

  private static let github = """
    # Checks the site at each change, and publishes it from the branch main: at each change, and every morning for what was
    # under embargo.
    name: Site

    on:
      push: {branches: [main]}
      pull_request:
      schedule: [{cron: "17 4 * * *"}]
      workflow_dispatch:

    permissions:
      contents: write # a publication is a commit on another branch

    concurrency:
      group: site-${{ github.ref }}

    env:
      PARLEY_SOURCE: SOURCE
      PARLEY_VERSION: main # a tag or a commit is safer
      PARLEY_BIN: /opt/parley

    jobs:
      site:
        runs-on: ubuntu-latest
        container: swift:6.2-noble
        defaults:
          run: {shell: bash}
        steps:
          - run: apt-get update -q && apt-get install -qy curl git libcmark-dev make openssh-client pkg-config rclone rsync
          - uses: actions/checkout@v4
          - run: git config --global --add safe.directory "$GITHUB_WORKSPACE"
          - uses: actions/cache@v4
            id: parley
            with:
              path: /opt/parley
              key: parley-${{ env.PARLEY_SOURCE }}-${{ env.PARLEY_VERSION }}-${{ hashFiles('Package.resolved', 'Sources/**') }}
          - name: Build Parley
            if: steps.parley.outputs.cache-hit != 'true'
            run: |
              BUILD
          - name: Check, with remarks at the lines they are about
            run: $PARLEY_BIN/parley check SITE --format github
          - name: Publish
            if: github.ref == 'refs/heads/main' && github.event_name != 'pull_request'
            run: $PARLEY_BIN/parley publish SITE TARGET --yes

    """

  private static let gitlab = """
    # Checks the site at each change, and publishes it from the default branch. A schedule (Build, Pipeline schedules) publishes what
    # was under embargo.
    variables:
      PARLEY_SOURCE: SOURCE
      PARLEY_VERSION: main # a tag or a commit is safer
      PARLEY_BIN: $CI_PROJECT_DIR/.parley-bin

    default:
      image: swift:6.2-noble
      cache:
        key: parley-$PARLEY_VERSION
        paths: [.parley-bin]
      before_script:
        - apt-get update -q && apt-get install -qy curl git jq libcmark-dev make openssh-client pkg-config rclone rsync
        - |
          test -x "$PARLEY_BIN/parley" || { BUILD; }

    check:
      stage: test
      script:
        - |
          failed=0
          "$PARLEY_BIN/parley" check SITE --format json 2> findings.json || failed=$?
        # Remarks at the lines they are about, as a merge request shows them.
        - |
          jq --arg site SITE '[.[] | {description: .message, check_name: .code, fingerprint: ([.code, .file, .line, .column, .message] | tostring | @base64),
            severity: {error: "critical", warning: "minor", info: "info"}[.severity],
            location: {path: (if $site == "." then .file else $site + "/" + .file end), lines: {begin: .line}}}]' findings.json > findings.codequality.json
        - exit "$failed"
      artifacts:
        when: always
        reports: {codequality: findings.codequality.json}

    """

  private static let gitlabPages = """

    pages:
      stage: deploy
      rules: [{if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH}]
      script:
        - $PARLEY_BIN/parley build SITE --output public
      artifacts:
        paths: [public]

    """

  private static let gitlabTarget = """

    publish:
      stage: deploy
      rules: [{if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH}]
      script:
        - $PARLEY_BIN/parley publish SITE TARGET --yes

    """
}
