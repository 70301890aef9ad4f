/** Where a window opens: as it was left on the display it opens on. */
import type { Display, Rectangle } from 'electron'
import type { SettingsData } from '../settings'

export interface OpeningPlace {
  /** Null: the usual size, in the middle. */
  readonly bounds: Rectangle | null
  readonly isMaximised: boolean
  readonly zoom: number
  readonly isSidebarShown: boolean
}

type Screen = Pick<Display, 'id' | 'workArea'>

/** What is remembered of windows. */
type Remembered = Pick<SettingsData, 'windows' | 'lastDisplay' | 'zoom'>

/** Where it lay last, when that display is still there; else as it lay on the main one; else in the middle of that. */
export function placeToOpen({ windows, lastDisplay, zoom }: Remembered, displays: readonly Screen[], primary: Screen): OpeningPlace {
  const display = displays.find(({ id }) => String(id) === lastDisplay) ?? primary
  const place = windows[String(display.id)]
  if (!place) return { bounds: null, isMaximised: false, zoom, isSidebarShown: true }
  const { x, y, width, height, ...rest } = place
  return { ...rest, bounds: isReachable({ x, y, width, height }, display.workArea) ? { x, y, width, height } : null }
}

/** Enough of it lies on the display to be taken hold of. */
function isReachable(place: Rectangle, area: Rectangle): boolean {
  const width = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x)
  const height = Math.min(place.y + place.height, area.y + area.height) - Math.max(place.y, area.y)
  return width > 100 && height > 100
}
