export function WrittenPage({ query }: { query: string | null }) {
  return <main className="main" id="main" tabIndex={-1}>{query}</main>
}
