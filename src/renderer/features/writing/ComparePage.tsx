export function ComparePage({ entry, version }: { entry: string; version: string | null }) {
  return <main className="main" id="main" tabIndex={-1}>{entry} {version}</main>
}
