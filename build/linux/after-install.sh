#!/bin/sh
# After the files are in place: the desktop learns what has come. Nothing here is worth failing an installation for.
set -u

# Chromium's sandbox uses user namespaces; only a system without them needs the helper that runs as root.
if [ -L /proc/self/ns/user ] && unshare --user true 2>/dev/null; then
  chmod 0755 /opt/Matinee/chrome-sandbox || true
else
  chmod 4755 /opt/Matinee/chrome-sandbox || true
fi

refresh() {
  command -v "$1" >/dev/null 2>&1 || return 0
  "$@" >/dev/null 2>&1 || true
}
refresh update-mime-database /usr/share/mime
refresh update-desktop-database -q /usr/share/applications
refresh gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor

# Systems that keep user namespaces from programs (Ubuntu since 24.04) let them be named. An AppArmor that does not know
# this form of profile does not need it either.
profile=/opt/Matinee/resources/apparmor-profile
if [ -d /etc/apparmor.d ] && command -v apparmor_parser >/dev/null 2>&1 && apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" /etc/apparmor.d/matinee
  if ! { command -v ischroot >/dev/null 2>&1 && ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/matinee || true
  fi
fi
exit 0
