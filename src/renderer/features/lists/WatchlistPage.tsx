import { Page } from '../../app/Page'

export function WatchlistPage(_props: { view: string | null }) {
  return (
    <Page title="Watchlist" isReady>
      <h1 className="h-screen">Watchlist</h1>
    </Page>
  )
}
