#!/bin/sh
# After the files are gone. Libraries belong to people: nothing here looks into anybody's folders.
set -u

refresh() {
  command -v "$1" >/dev/null 2>&1 || return 0
  "$@" >/dev/null 2>&1 || true
}

# dpkg also calls this when another version takes the place of this one ("upgrade"). rpm gives the number that stay.
case "${1:-}" in
  remove | purge | 0) ;;
  *) exit 0 ;;
esac

refresh update-mime-database /usr/share/mime
refresh update-desktop-database -q /usr/share/applications
refresh gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor

if [ -f /etc/apparmor.d/matinee ]; then
  if ! { command -v ischroot >/dev/null 2>&1 && ischroot; } && command -v apparmor_parser >/dev/null 2>&1; then
    apparmor_parser --remove /etc/apparmor.d/matinee >/dev/null 2>&1 || true
  fi
  rm -f /etc/apparmor.d/matinee
fi

if [ "$1" != purge ]; then
  echo "Matinee is gone; its libraries stay where they are, usually in Documents/Matinee. Settings stay in ~/.config/Matinee."
fi
exit 0
