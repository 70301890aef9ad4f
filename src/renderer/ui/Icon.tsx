import {
  ALargeSmall, ArrowDown, ArrowUp, ArrowUpDown, BookOpen, Bookmark, BookmarkCheck, Braces, Calendar, Check,
  ChevronDown, ChevronLeft, ChevronRight, ChevronUp, CircleAlert, ClipboardPaste, Columns3, Copy, DatabaseBackup, Dices,
  Ellipsis, Eye, EyeOff, FileArchive, FileText, Film, FolderOpen, Globe, GripVertical, HardDrive, Heart, History,
  Image, Info, Keyboard, LayoutGrid, Library, List, ListPlus, Lock, MapPin, Minus, NotebookText, Palette, PanelLeft,
  Pause, PencilLine, Plus, Printer, Quote, Redo2, RotateCcw, Rows3, Search, Settings, ShieldCheck, SlidersHorizontal, SquarePen,
  Table2, Tag, Trash2, TriangleAlert, Undo2, Upload, UserRound, Users, X
} from 'lucide-react'

const icons = {
  ALargeSmall, ArrowDown, ArrowUp, ArrowUpDown, BookOpen, Bookmark, BookmarkCheck, Braces, Calendar, Check,
  ChevronDown, ChevronLeft, ChevronRight, ChevronUp, CircleAlert, ClipboardPaste, Columns3, Copy, DatabaseBackup, Dices,
  Ellipsis, Eye, EyeOff, FileArchive, FileText, Film, FolderOpen, Globe, GripVertical, HardDrive, Heart, History,
  Image, Info, Keyboard, LayoutGrid, Library, List, ListPlus, Lock, MapPin, Minus, NotebookText, Palette, PanelLeft,
  Pause, PencilLine, Plus, Printer, Quote, Redo2, RotateCcw, Rows3, Search, Settings, ShieldCheck, SlidersHorizontal, SquarePen,
  Table2, Tag, Trash2, TriangleAlert, Undo2, Upload, UserRound, Users, X
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
