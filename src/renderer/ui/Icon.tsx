import {
  ALargeSmall, ArrowUpDown, BookOpen, Braces, Calendar, Check, ChevronDown, ChevronLeft, ChevronRight, ChevronUp,
  CircleAlert, ClipboardPaste, Ellipsis, Eye, EyeOff, FileArchive, FileText, Film, FolderOpen, Globe, HardDrive, Heart,
  History, Image, Info, Keyboard, ListPlus, Lock, MapPin, Minus, NotebookText, PanelLeft, PencilLine, Plus, Quote, RotateCcw,
  Search, ShieldCheck, SquarePen, Tag, Trash2, TriangleAlert, Undo2, Upload, UserRound, Users, X
} from 'lucide-react'

const icons = {
  ALargeSmall, ArrowUpDown, BookOpen, Braces, Calendar, Check, ChevronDown, ChevronLeft, ChevronRight, ChevronUp,
  CircleAlert, ClipboardPaste, Ellipsis, Eye, EyeOff, FileArchive, FileText, Film, FolderOpen, Globe, HardDrive, Heart,
  History, Image, Info, Keyboard, ListPlus, Lock, MapPin, Minus, NotebookText, PanelLeft, PencilLine, Plus, Quote, RotateCcw,
  Search, ShieldCheck, SquarePen, Tag, Trash2, TriangleAlert, Undo2, Upload, UserRound, Users, X
}

export type IconName = keyof typeof icons

interface IconProps {
  name: IconName
  size?: 'sm' | 'md' | 'lg'
}

/** A picture beside a word, or in a button that has a name: never the only thing that says something. */
export function Icon({ name, size = 'md' }: IconProps) {
  const Picture = icons[name]
  return <Picture className={size === 'md' ? 'i' : `i ${size}`} aria-hidden="true" focusable="false" />
}
