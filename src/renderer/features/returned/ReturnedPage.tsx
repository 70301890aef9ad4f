export function ReturnedPage() {
  return <main className="main" id="main" tabIndex={-1}></main>
}
