#!/usr/bin/env bash
# Makes the demo clips from spoken.tsv: synthetic voices, made-up rooms, the same result every time.
# Needs espeak-ng, sox and opusenc (Debian: espeak-ng sox opus-tools).
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rate=16000
# Without dither and with a fixed seed two runs give the same bytes.
sound() { sox -D -R "$@"; }

say_into() { # file, voice, words a minute, pitch, text
  if [ "$5" = - ]; then
    sound -n -r $rate -c 1 -b 16 "$1" trim 0 3
  else
    espeak-ng -v "$2" -s "$3" -p "$4" -w "$work/raw.wav" -- "$5"
    sound "$work/raw.wav" -r $rate -c 1 -b 16 "$1" norm -6
  fi
}

# Three people talking at once somewhere else, heard through a small loudspeaker.
television() { # file, seconds, language
  local text
  case $3 in
    es) text="Seguimos con las noticias de la tarde, y después volvemos con el concurso, no se vaya. Y ahora, la música." ;;
    ro) text="Continuăm cu știrile serii, apoi revenim la concurs, rămâneți cu noi. Iar acum, puțină muzică." ;;
    *) text="Coming up after the break, we return to the studio, where our guests are ready. Stay with us for the music." ;;
  esac
  local voice=$3
  case $3 in es) voice=es-419 ;; en) voice=en-us ;; esac
  espeak-ng -v "$voice+m1" -s 175 -p 40 -w "$work/tv1.wav" -- "$text"
  espeak-ng -v "$voice+f2" -s 190 -p 60 -w "$work/tv2.wav" -- "$text $text"
  sound -m "$work/tv1.wav" "$work/tv2.wav" -r $rate -c 1 "$work/tv.wav" repeat 3
  sound "$work/tv.wav" "$1" highpass 400 lowpass 2600 reverb 40 remix - trim 1 "$2" norm -20
}

behind_into() { # file, kind, seconds, language, number
  local offset
  offset=$(printf '%d.%d' "$(($5 % 7))" "$(($5 % 10))")
  case $2 in
    none) sound -n -r $rate -c 1 -b 16 "$1" synth 30 pinknoise trim "$offset" "$3" norm -62 ;;
    hum) sound -n -r $rate -c 1 -b 16 "$1" synth 30 brownnoise synth 30 sine mix 60 trim "$offset" "$3" norm -34 ;;
    fan) sound -n -r $rate -c 1 -b 16 "$1" synth 30 brownnoise tremolo 7 20 lowpass 1200 trim "$offset" "$3" norm -26 ;;
    kitchen) sound -n -r $rate -c 1 -b 16 "$1" synth 30 pinknoise highpass 700 tremolo 0.6 60 trim "$offset" "$3" norm -32 ;;
    street) sound -n -r $rate -c 1 -b 16 "$1" synth 30 brownnoise tremolo 0.2 80 trim "$offset" "$3" norm -22 ;;
    music)
      sound -n -r $rate -c 1 -b 16 "$1" synth 0.45 pluck C3 synth 0.45 pluck mix E4 synth 0.45 pluck mix G4 repeat 70 \
        trim "$offset" "$3" reverb 30 remix - norm -16
      ;;
    tv) television "$1" "$3" "$4" ;;
    *)
      echo "unknown background $2" >&2
      return 1
      ;;
  esac
}

mkdir -p clips
rm -f clips/*.opus
number=0
while IFS=$'\t' read -r clip behind level parts; do
  case $clip in '#'*) continue ;; esac
  number=$((number + 1))
  sound -n -r $rate -c 1 -b 16 "$work/pause.wav" trim 0 0.35
  set -- "$work/pause.wav"
  part=0
  while [ -n "$parts" ]; do
    one=${parts%% || *}
    if [ "$one" = "$parts" ]; then parts=""; else parts=${parts#* || }; fi
    part=$((part + 1))
    read -r voice speed pitch text <<<"$one"
    say_into "$work/part$part.wav" "$voice" "$speed" "$pitch" "$text"
    set -- "$@" "$work/part$part.wav" "$work/pause.wav"
  done
  sound "$@" "$work/said.wav"
  behind_into "$work/behind.wav" "$behind" "$(soxi -D "$work/said.wav")" "${clip%%-*}" "$number"
  # The very loud ones overdrive on purpose.
  sound -m -v 1 "$work/said.wav" -v 1 "$work/behind.wav" -b 16 "$work/clip.wav" gain "$level" 2>/dev/null
  opusenc --quiet --serial "$number" --bitrate 24 --discard-comments "$work/clip.wav" "clips/$clip"
done <spoken.tsv
echo "$number clips, $(du -sk clips | cut -f 1) KB"
