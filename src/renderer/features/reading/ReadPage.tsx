export function ReadPage({ review, isFromList }: { review: string; isFromList: boolean }) {
  return <main className="main" id="main" tabIndex={-1}>{review} {isFromList}</main>
}
