import { createContext, useCallback, useContext } from 'react'
import { type CommandId, keysOf, keysShown } from '../../shared/commands'

/** Which system's keys are shown; the frame provides it. */
export const PlatformContext = createContext<string>('linux')

/** A command's shortcut as this keyboard shows it. */
export function useKeysOf(): (command: CommandId) => string {
  const platform = useContext(PlatformContext)
  return useCallback((command) => keysOf(command, platform), [platform])
}

/** Keys that are no command of the menu, as this keyboard shows them: "Ctrl E" is "⌘E" on macOS. */
export function useKeys(): (keys: string) => string {
  const platform = useContext(PlatformContext)
  return (keys) => keysShown(keys.replace('Ctrl', 'CmdOrCtrl').replaceAll(' ', '+'), platform)
}
