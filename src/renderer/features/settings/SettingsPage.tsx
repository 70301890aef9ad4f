import { Page } from '../../app/Page'

export function SettingsPage(_props: { page: string | null }) {
  return (
    <Page title="Settings" isReady>
      <h1 className="h-screen">Settings</h1>
    </Page>
  )
}
