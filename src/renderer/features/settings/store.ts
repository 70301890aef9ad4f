/** What the person set, and what the pages of Settings say besides. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { About, LibraryCheck, Licences, Preferences } from '../../../shared/models/settings'
import { outcomeOf, type Outcome } from '../../app/outcome'

export interface SettingsState {
  /** null until they are read. */
  readonly preferences: Preferences | null
  readonly about: About | null
  readonly isChecking: boolean
  readonly check: LibraryCheck | null
  readonly isBackingUp: boolean
  readonly actions: {
    readonly load: () => Promise<void>
    readonly loadAbout: () => Promise<void>
    readonly change: (change: Partial<Preferences>) => Promise<Outcome<Preferences>>
    /** They were changed elsewhere: in the menu, in a question. */
    readonly received: (preferences: Preferences) => void
    readonly checkLibrary: () => Promise<Outcome<LibraryCheck>>
    /** The place of the copy; null when the person cancelled. */
    readonly backUp: () => Promise<Outcome<{ token: string; display: string } | null>>
    readonly showBackup: (place: string) => Promise<void>
    /** Puts what a bug report needs on the clipboard; nothing from the library. */
    readonly copyReport: () => Promise<Outcome<true>>
    readonly showLogs: () => Promise<Outcome<unknown>>
    readonly showCrashReports: () => Promise<Outcome<unknown>>
    /** The text of the licences, read when it is wanted. */
    readonly licences: () => Promise<Outcome<Licences>>
    readonly showLibrary: () => Promise<void>
    /** Another library is open: what was found about the one before says nothing about it. */
    readonly forgetCheck: () => void
  }
}

type SettingsApi<F> = Pick<MatineeApi<F>, 'settings' | 'library' | 'exporting'>

/** @param preferences as they were when the window opened */
export function createSettingsStore<F>(api: SettingsApi<F>, preferences: Preferences | null = null): StoreApi<SettingsState> {
  return createStore<SettingsState>((set) => ({
    preferences,
    about: null,
    isChecking: false,
    check: null,
    isBackingUp: false,
    actions: {
      load: async () => {
        const result = await api.settings.get()
        if (result.ok) set({ preferences: result.value })
      },
      loadAbout: async () => {
        const result = await api.settings.about()
        if (result.ok) set({ about: result.value })
      },
      change: async (change) => {
        const outcome = outcomeOf(await api.settings.set(change))
        if ('done' in outcome) set({ preferences: outcome.done })
        return outcome
      },
      received: (received) => set({ preferences: received }),
      checkLibrary: async () => {
        set({ isChecking: true })
        const outcome = outcomeOf(await api.library.check())
        set({ isChecking: false, ...('done' in outcome ? { check: outcome.done } : {}) })
        return outcome
      },
      backUp: async () => {
        set({ isBackingUp: true })
        const outcome = outcomeOf(await api.library.backUp())
        set({ isBackingUp: false })
        return outcome
      },
      showBackup: async (place) => void (await api.exporting.showInFolder({ place })),
      copyReport: async () => {
        const outcome = outcomeOf(await api.settings.copyReport())
        return 'done' in outcome ? { done: true } : outcome
      },
      showLogs: async () => outcomeOf(await api.settings.showLogs()),
      showCrashReports: async () => outcomeOf(await api.settings.showCrashReports()),
      licences: async () => outcomeOf(await api.settings.licences()),
      showLibrary: async () => void (await api.library.showInFolder()),
      forgetCheck: () => set({ check: null, about: null })
    }
  }))
}
