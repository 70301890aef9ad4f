import { spellingWords as words } from '../../../../messages'
import { Button } from '../../../../ui/Button'
import { Dialog } from '../../../../ui/Dialog'
import type { TooMuch } from './pasteFromWeb'

/** More was pasted than one text holds: puts in as much as fits, or nothing. */
export function TooMuchDialog({ much, most, onClose }: { much: TooMuch; most: number; onClose: () => void }) {
  const { length, room, isDropped, putFirstPart } = much
  const take = (): void => {
    onClose()
    putFirstPart()
  }
  return (
    <Dialog
      title={words.tooMuch}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button size="l" data-starts-here onClick={onClose}>
            {words.leaveOut}
          </Button>
          {room > 0 && (
            <Button kind="primary" size="l" onClick={take}>
              {words.firstPart}
            </Button>
          )}
        </>
      }
    >
      <p>{words.tooMuchAbout(length, most, room)}</p>
      <p className="muted">{isDropped ? words.droppedStays : words.clipboardStays}</p>
    </Dialog>
  )
}
