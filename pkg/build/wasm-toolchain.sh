#!/usr/bin/env bash
# Prints the path of a rustc that can compile for wasm32-unknown-unknown; all other output goes to stderr.
#
#   RUSTC="$(pkg/build/wasm-toolchain.sh)" cargo build --target wasm32-unknown-unknown
#
# WASM_TOOLCHAIN says where it may come from:
#   auto    (default) the first of the following that works
#   host    the rustc on the PATH, if the target is installed for it
#   rustup  the same, after `rustup target add`
#   debian  Debian's `-web` packages, unpacked into a cache folder and completed with a standard library
#           built from their own source: no root, nothing installed, no rustup. Takes a minute, but only once.
#           That library is for the target in the folder's wasm32-unknown-unknown.json, which must be given
#           in place of the target's name.
# WASM_TOOLCHAIN_DIR is the folder of the debian route (about 500 MB); deleting it is always safe.
set -euo pipefail

readonly target=wasm32-unknown-unknown
readonly route=${WASM_TOOLCHAIN:-auto}
readonly cache=${WASM_TOOLCHAIN_DIR:-${XDG_CACHE_HOME:-~/.cache}/entur-customer-profile/wasm-toolchain}
# Raise when the debian route changes what it builds, so that older caches are replaced.
readonly recipe=3

say() { echo "wasm-toolchain: $*" >&2; }
die() { say "$@"; exit 1; }

can_compile() { # $1: a rustc; true if it has the target's standard library
  local libdir
  libdir=$("$1" --print target-libdir --target "$target" 2>/dev/null) || return 1
  compgen -G "$libdir/libcore-*.rlib" >/dev/null && compgen -G "$libdir/libstd-*.rlib" >/dev/null
}

# The compiler itself rather than rustup's proxy, which would choose again in another folder.
from_host() { can_compile rustc && echo "$(rustc --print sysroot)/bin/rustc"; }

from_rustup() {
  command -v rustup >/dev/null || { say "rustup is not installed"; return 1; }
  say "adding $target with rustup"
  rustup target add "$target" >&2 || { say "rustup could not add $target"; return 1; }
  from_host
}

# --- the debian route -------------------------------------------------------------------------------------------

# rustc calls the linker `rust-lld` and looks for it in its own folder; Debian packages it elsewhere.
link_linker() { # $1: root of the toolchain
  local host folder candidate
  host=$("$1/bin/rustc" -vV | sed -n 's/^host: //p')
  folder=$1/usr/lib/rustlib/$host/bin
  [ -x "$folder/rust-lld" ] && return
  mkdir -p "$folder"
  for candidate in "$(rustc --print sysroot 2>/dev/null)/lib/rustlib/$host/bin/rust-lld" \
    "$(command -v rust-lld)" "$(command -v lld)" /usr/bin/lld-[0-9]*; do
    if [ -x "$candidate" ]; then ln -sf "$candidate" "$folder/rust-lld"; return; fi
  done
  die "no linker: neither this Rust's rust-lld nor an lld was found (on Debian: apt-get install lld)"
}

debian_ready() {
  [ "$(cat "$cache/.recipe" 2>/dev/null)" = "$recipe" ] && can_compile "$cache/bin/rustc" && link_linker "$cache"
}

download() { # $1: folder; the compiler, its host library and its source, all of one version
  local needed version release llvm
  needed=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' "$(dirname "$0")/../../Cargo.toml")
  version=$(apt-cache policy rustc-web 2>/dev/null | sed -n 's/^ *Candidate: //p')
  case $version in
    [0-9]*) dpkg --compare-versions "$version" ge "$needed" || return 1 ;;
    *) return 1 ;;
  esac
  release=$(echo "$version" | cut -d. -f1,2)
  llvm=$(apt-cache show "libstd-rust-web-$release=$version" | sed -n 's/^Depends:.*\(libllvm[0-9]*\).*/\1/p' | head -n1)
  say "downloading rustc-web $version"
  # apt's own user cannot write here; the signatures are checked all the same.
  (cd "$1" && apt-get download -qq -o APT::Sandbox::User=root "rustc-web=$version" "libstd-rust-web-$release=$version" \
    "libstd-rust-web-dev=$version" "rust-web-src=$version" "$llvm") >&2
}

# The lists may be missing, as in a fresh container, or older than what the mirror still holds.
download_with_fresh_lists() { # $1: folder
  download "$1" && return
  say "refreshing apt's lists"
  apt-get update -qq >&2 || say "apt-get update failed (it needs root)"
  download "$1" || die "apt offers no rustc-web that is new enough, or it could not be downloaded"
}

unpack() { # $1: folder of packages, $2: root of the toolchain
  local package
  for package in "$1"/*.deb; do
    case $package in
      */rust-web-src_*) dpkg-deb --fsys-tarfile "$package" | tar -x -C "$2" --wildcards './usr/src/rustc-*/library/*' ;;
      *) dpkg-deb --fsys-tarfile "$package" | tar -x -C "$2" --exclude './usr/share/*' ;;
    esac
  done
  mv "$2"/usr/src/rustc-*/library "$2/library"
  # What is left of the source would make rustc print its paths into panics.
  rm -rf "$2/usr/src" "$2/usr/lib/rustlib/src"
}

write_wrappers() { # $1: root of the toolchain; its libraries are outside the loader's path
  local name
  mkdir -p "$1/bin"
  for name in rustc rustdoc; do
    cat > "$1/bin/$name" <<'WRAPPER'
#!/bin/sh
usr=$(dirname "$(dirname "$(readlink -f "$0")")")/usr
libraries=$(echo "$usr"/lib/*-linux-gnu)
LD_LIBRARY_PATH=$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH} exec "$usr/bin/$(basename "$0")" "$@"
WRAPPER
    chmod +x "$1/bin/$name"
  done
  "$1/bin/rustc" -V >/dev/null || die "Debian's rustc does not start; it lacks:" \
    "$(LD_LIBRARY_PATH=$(echo "$1"/usr/lib/*-linux-gnu) ldd "$1/usr/bin/rustc" | sed -n 's/ => not found//p')"
}

build_std() { # $1: root of the toolchain
  local libdir remap=--remap-path-prefix=$1/library=/rustc/library
  say "building the standard library (about a minute)"
  # The same target, but functions return two numbers as two and not by way of memory: smaller and faster. Every
  # engine knows that by now; rustc's own target stays with what it was when they did not.
  RUSTC_BOOTSTRAP=1 "$1/bin/rustc" -Zunstable-options --print target-spec-json --target "$target" \
    | sed '1a "llvm-abiname": "experimental-mv",' > "$1/$target.json"
  # Only the static kind is wanted, and the target has no dynamic one.
  sed -i 's/^crate-type = \["dylib", "rlib"\]/crate-type = ["rlib"]/' "$1/library/std/Cargo.toml"
  # A clean environment: the caller's flags are for their crate, and the source's own vendored crates are enough.
  # The flags are encoded because the path may hold a space.
  (cd "$1/library" && env -u RUSTC_WRAPPER -u RUSTC_WORKSPACE_WRAPPER -u CARGO_BUILD_TARGET \
    RUSTC="$1/bin/rustc" RUSTC_BOOTSTRAP=1 CARGO_HOME="$1/cargo" \
    CARGO_ENCODED_RUSTFLAGS="$(printf '%s\037' -Zforce-unstable-if-unmarked -Cembed-bitcode=yes \
      -Zunstable-options -Cpanic=immediate-abort)$remap" CARGO_PROFILE_DIST_OPT_LEVEL=s \
    cargo build --quiet --offline -Zavoid-dev-deps -Zjson-target-spec --manifest-path sysroot/Cargo.toml --profile dist \
    --features optimize_for_size \
    --target "$1/$target.json" --target-dir "$1/build" \
    --config 'source.crates-io.replace-with = "vendored"' \
    --config "source.vendored.directory = \"$1/library/vendor\"") >&2
  libdir=$1/usr/lib/rustlib/$target/lib
  mkdir -p "$libdir"
  cp "$1/build/$target/dist/deps/"*.rlib "$libdir/"
  rm -rf "$1/build" "$1/library" "$1/cargo"
}

from_debian() {
  local tool root
  if debian_ready; then echo "$cache/bin/rustc"; return; fi
  for tool in apt-get dpkg-deb flock cargo; do
    command -v "$tool" >/dev/null || die "the debian route needs $tool; $target can also be added with rustup"
  done
  mkdir -p "$(dirname "$cache")" && [ -w "$(dirname "$cache")" ] \
    || die "cannot write to $(dirname "$cache"); WASM_TOOLCHAIN_DIR names another folder"
  # Two builds at once: the second waits, then finds the first one's work.
  exec 9>"$cache.lock"
  flock 9
  if debian_ready; then echo "$cache/bin/rustc"; return; fi

  # Built beside the cache and moved there whole: an interrupted run leaves nothing half made.
  root=$cache.new
  rm -rf "$root"
  mkdir -p "$root/packages"
  download_with_fresh_lists "$root/packages"
  unpack "$root/packages" "$root"
  rm -rf "$root/packages"
  write_wrappers "$root"
  link_linker "$root"
  build_std "$root"
  echo "$recipe" > "$root/.recipe"
  rm -rf "$cache"
  mv "$root" "$cache"
  debian_ready || die "the toolchain in $cache does not work"
  say "ready: $("$cache/bin/rustc" -V)"
  echo "$cache/bin/rustc"
}

case $route in
  # A debian toolchain stands only where rustup failed before: no need to fail again on every build.
  auto) from_host || { debian_ready && echo "$cache/bin/rustc"; } || from_rustup || from_debian ;;
  host) from_host || die "rustc has no $target" ;;
  rustup) from_host || from_rustup || exit 1 ;;
  debian) from_debian ;;
  *) die "WASM_TOOLCHAIN is auto, host, rustup or debian" ;;
esac
