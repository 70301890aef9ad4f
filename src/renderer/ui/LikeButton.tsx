import { classes } from './classes'
import { Icon } from './Icon'
import { Tooltip } from './Tooltip'

interface LikeButtonProps {
  label: string
  isLiked: boolean
  onChange: (isLiked: boolean) => void
  keys?: string
  className?: string
}

/** A heart: pressed, it is filled. */
export function LikeButton({ label, isLiked, onChange, keys, className }: LikeButtonProps) {
  return (
    <Tooltip text={label} keys={keys ?? null}>
      <button type="button" className={classes('btn', 'plain', 'icon', className)} aria-label={label} aria-pressed={isLiked} onClick={() => onChange(!isLiked)}>
        <span className={isLiked ? 'heart' : undefined}>
          <Icon name="Heart" />
        </span>
      </button>
    </Tooltip>
  )
}
