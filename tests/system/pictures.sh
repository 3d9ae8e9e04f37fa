#!/bin/sh
# Nothing that a camera or a program wrote about a picture is published. Pictures full of such
# words are made here, byte by byte; then every published file is read by our own check (a build
# with one dirty file fails, see tests/invalid/image.metadata.txt), by exiftool, and as plain bytes.
. tests/system/lib.sh

for tool in gm avifenc; do
  command -v "$tool" >/dev/null 2>&1 || { skipped "pictures: $tool is not installed"; exit 77; }
done

site=$work/site
unpack minimal "$site"
put() { mkdir -p "$site/$(dirname "$1")"; cat >"$site/$1"; }
folder=$site/content/page/about
mkdir -p "$folder"

# ---- Pictures of every format, with words in every place where words can be --------------------

# byte N…: these bytes
# shellcheck disable=SC2059
byte() { for n in "$@"; do printf "\\$(printf %03o "$n")"; done; }
# big N: four bytes
big() { byte $(($1 >> 24 & 255)) $(($1 >> 16 & 255)) $(($1 >> 8 & 255)) $(($1 & 255)); }
size() { wc -c <"$1" | tr -d ' '; }

# EXIF: turned by 90 degrees, artist, and a place: TIFF with two directories.
{
  printf 'MM\0\052'; big 8
  byte 0 3
  byte 1 18 0 3; big 1; byte 0 6 0 0        # orientation 6: the left side is up
  byte 1 59 0 2; big 17; big 200            # artist
  byte 136 37 0 4; big 1; big 50            # where the place stands
  big 0
  byte 0 4
  byte 0 1 0 2; big 2; printf 'N\0\0\0'
  byte 0 2 0 5; big 3; big 120              # 35 / 1, 44 / 1, 0 / 1
  byte 0 3 0 2; big 2; printf 'E\0\0\0'
  byte 0 4 0 5; big 3; big 144
  big 0
  head -c 16 /dev/zero
  big 35; big 1; big 44; big 1; big 0; big 1
  big 139; big 1; big 44; big 1; big 0; big 1
  head -c 32 /dev/zero
  printf 'MARKexif00000001\0'
} >"$work/exif"
printf '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="35,44N" exif:UserComment="MARKxmp0000001"/></rdf:RDF></x:xmpmeta>' >"$work/xmp"

# segment MARKER FILE: a JPEG segment
segment() { length=$(($(size "$2") + 2)); byte 255 "$1" $((length / 256)) $((length % 256)); cat "$2"; }
# A photo that is wider than high as stored, with more colours than a drawing.
gm convert -size 1600x1250 'gradient:#204060-#f0c080' -quality 80 jpeg:"$work/plain.jpg"
{ printf 'Exif\0\0'; cat "$work/exif"; } >"$work/app1"
{ printf 'http://ns.adobe.com/xap/1.0/\0'; cat "$work/xmp"; } >"$work/app1x"
{ printf 'Photoshop 3.0\0008BIM\004\004\0\0'; big 19; byte 28 2 90 0 14; printf 'MARKiptc000001\0'; } >"$work/app13"
printf 'MARKcomment001' >"$work/com"
{
  byte 255 216
  segment 225 "$work/app1"; segment 225 "$work/app1x"; segment 237 "$work/app13"; segment 254 "$work/com"
  tail -c +3 "$work/plain.jpg"
  printf 'MARKbehindend1'
} >"$folder/photo.jpg"

# chunk TYPE FILE: a PNG chunk; the sum is gzip's.
chunk() {
  big "$(size "$2")"
  { printf '%s' "$1"; cat "$2"; } >"$work/chunk"
  cat "$work/chunk"
  gzip -c "$work/chunk" | tail -c 8 | head -c 4 | od -An -tu1 | { read -r a b c d; byte "$d" "$c" "$b" "$a"; }
}
gm convert -size 1000x800 'xc:#efe5d0' -fill '#5e8a6f' -draw 'circle 500,400 500,200' +profile '*' png:"$work/plain.png"
printf 'Comment\0MARKpngtext001' >"$work/text"
printf 'XML:com.adobe.xmp\0\0\0\0\0' | cat - "$work/xmp" >"$work/itxt"
{
  head -c 33 "$work/plain.png"
  chunk eXIf "$work/exif"; chunk tEXt "$work/text"; chunk iTXt "$work/itxt"
  tail -c +34 "$work/plain.png"
} >"$folder/drawing.png"

# WebP and AVIF with the same EXIF and XMP.
gm convert "$work/plain.jpg" -resize 500x400! +profile '*' jpeg:"$work/small.jpg"
avifenc -s 10 -j 1 --exif "$work/exif" --xmp "$work/xmp" "$work/small.jpg" "$folder/modern.avif" >"$work/out" 2>&1 ||
  complain "avifenc cannot make the example"
little() { byte $(($1 & 255)) $(($1 >> 8 & 255)) $(($1 >> 16 & 255)) $(($1 >> 24 & 255)); }
# riff TYPE FILE: a WebP chunk, on an even border
riff() { printf '%s' "$1"; little "$(size "$2")"; cat "$2"; [ $(($(size "$2") % 2)) = 0 ] || printf '\0'; }
gm convert "$work/small.jpg" +profile '*' webp:"$work/plain.webp"
{ byte 12 0 0 0; byte $((499 & 255)) $((499 >> 8)) 0 $((399 & 255)) $((399 >> 8)) 0; } >"$work/vp8x"
{
  printf 'WEBP'; riff VP8X "$work/vp8x"
  tail -c +13 "$work/plain.webp"
  riff EXIF "$work/exif"; riff 'XMP ' "$work/xmp"
} >"$work/body"
{ printf 'RIFF'; little "$(size "$work/body")"; cat "$work/body"; } >"$folder/web.webp"

marks='MARKexif MARKxmp MARKiptc MARKcomment MARKbehindend MARKpngtext'
# Before: the words are there, so that their absence means something.
for pair in photo.jpg:MARKexif photo.jpg:MARKxmp photo.jpg:MARKiptc photo.jpg:MARKcomment drawing.png:MARKpngtext \
  drawing.png:MARKexif modern.avif:MARKexif modern.avif:MARKxmp web.webp:MARKexif web.webp:MARKxmp; do
  grep -qaF "${pair#*:}" "$folder/${pair%:*}" || complain "the example ${pair%:*} does not hold ${pair#*:}"
done

put content/page/about.md <<'MD'
---
title: 絵と写真
kana: えとしゃしん
---

![池のそばのベンチの写真](photo.jpg)

![丸い葉の絵](drawing.png)と![写真](modern.avif)と![写真](web.webp)

[大きい写真](photo.jpg)
MD

# ---- Once with the tools, once without running any ---------------------------------------------

# The tools with a note of every run.
mkdir "$work/bin"
for tool in gm avifenc; do
  real=$(command -v "$tool")
  # shellcheck disable=SC2016
  printf '#!/bin/sh\necho %s >>"$HIROBA_TOOL_LOG"\nexec "%s" "$@"\n' "$tool" "$real" >"$work/bin/$tool"
  chmod +x "$work/bin/$tool"
done
HIROBA_TOOL_LOG=$work/tools
export HIROBA_TOOL_LOG
PATH=$work/bin:$PATH

: >"$work/tools"
run 0 "build" "$program" build --site "$site" --date "$today"
[ -s "$work/tools" ] || complain "no tool was run at first"
sums "$site/public" >"$work/first"
: >"$work/tools"
run 0 "build again" "$program" build --site "$site" --date "$today"
[ ! -s "$work/tools" ] || complain "an unchanged build ran $(wc -l <"$work/tools") tools"
sums "$site/public" >"$work/second"
cmp -s "$work/first" "$work/second" || complain "the second build differs"
rm -rf "$site/.hiroba/pictures"
run 0 "build anew" "$program" build --site "$site" --date "$today"
sums "$site/public" >"$work/third"
cmp -s "$work/first" "$work/third" || complain "copies made anew differ"

# ---- What was published -------------------------------------------------------------------------

out=$site/public/page/about
for name in photo.480.jpg photo.960.jpg photo.1250.jpg photo.480.webp photo.1250.avif drawing.480.png drawing.1000.webp \
  drawing.1000.avif modern.400.avif web.500.webp; do
  [ -s "$out/$name" ] || complain "$name was not published"
done
for original in "$folder"/*; do
  find "$site/public" "$site/.public.hiroba" "$site/.hiroba" -type f >"$work/files"
  while IFS= read -r file; do
    ! cmp -s "$original" "$file" || complain "the original is published as $file"
  done <"$work/files"
  [ ! -e "$out/$(basename "$original")" ] || complain "$(basename "$original") is published"
done
for mark in $marks 'ns.adobe.com' '8BIM' 'Exif'; do
  if grep -rlaF -- "$mark" "$site/public/page" "$site/.public.hiroba" "$site/.hiroba" >"$work/found"; then
    complain "«$mark» is in $(tr '\n' ' ' <"$work/found")"
  fi
done

# An independent reader: of no published file does it know a place, a person, a device or a day.
if command -v exiftool >/dev/null 2>&1; then
  exiftool -q -GPSLatitude -XMP:UserComment "$folder/photo.jpg" | grep -q GPS || complain "exiftool does not see the example's place"
  for file in "$out"/*; do
    exiftool -a -G1 -s "$file" | grep -E '^\[(IFD[0-9]|ExifIFD|GPS|XMP.*|IPTC|Photoshop|PNG-.*|MakerNotes|ICC.*)\]|GPS|Comment|Artist|Creator|CreateDate' |
      grep -vE 'PNG-pHYs' >"$work/known" || continue
    complain "exiftool knows of $(basename "$file"): $(head -n 3 "$work/known")"
  done
else
  skipped "pictures: exiftool (libimage-exiftool-perl) is not installed"
fi

# Upright: stored as 1600 by 1250 and turned, so higher than wide.
grep -q 'src="about/photo.960.jpg" alt="池のそばのベンチの写真" width="960" height="1229"' "$site/public/page/about.html" ||
  complain "the photo does not stand upright"
grep -q '<a href="about/photo.1250.jpg">' "$site/public/page/about.html" || complain "the link leads elsewhere"

# ---- What is refused, and what is forgotten ------------------------------------------------------

head -c 9000 "$work/plain.jpg" >"$folder/cut.jpg"
run 1 "a photo that was cut off" "$program" build --site "$site" --date "$today"
says picture.broken
rm "$folder/cut.jpg"
sed 's/丸い葉の絵//' "$site/content/page/about.md" >"$work/about" && cp "$work/about" "$site/content/page/about.md"
run 1 "no words for a picture" "$program" build --site "$site" --date "$today"
says markdown.image.no-alt
sums "$site/public" >"$work/fourth"
cmp -s "$work/first" "$work/fourth" || complain "an error has changed the published site"

# A machine without the tools: an error with its cure, and no picture at all.
rm -rf "$site/.hiroba/pictures"
mkdir "$work/empty"
printf -- '---\ntitle: 絵\nkana: え\n---\n\n![丸い葉の絵](drawing.png)\n' >"$site/content/page/about.md"
run 1 "no tools" env PATH="$work/empty" "$program" build --site "$site" --date "$today" --output "$work/without"
says picture.tool.missing
says graphicsmagick
[ ! -e "$work/without/index.html" ] || complain "a site was published without its tools"

# Pictures that the site has no longer are not kept for later.
run 0 "build before" "$program" build --site "$site" --date "$today"
rm -r "$folder"
printf -- '---\ntitle: 絵\nkana: え\n---\n\n絵はありません。\n' >"$site/content/page/about.md"
run 0 "build after" "$program" build --site "$site" --date "$today"
left=$(find "$site/.hiroba/pictures" -mindepth 1 -type d | wc -l)
[ "$left" = 0 ] || complain "$left pictures are kept that nobody has"
finish
