export type SoundName = 'done' | 'refused' | 'unknown';

export type Sounds = { readonly play: (name: SoundName) => void };

/** Frequency in Hz, start and length in milliseconds. Three shapes an ear tells apart without looking: up, down, back and forth. */
const melodies: Readonly<Record<SoundName, readonly (readonly [hz: number, startMs: number, lengthMs: number])[]>> = {
  done: [
    [660, 0, 90],
    [990, 100, 160],
  ],
  refused: [
    [330, 0, 140],
    [220, 160, 240],
  ],
  unknown: [
    [520, 0, 110],
    [415, 140, 110],
    [520, 280, 110],
    [415, 420, 160],
  ],
};

/** Plays nothing when the computer has no sound: a missing speaker must not disturb a sale. */
export function createSounds(): Sounds {
  let audio: AudioContext | null = null;
  return {
    play: (name) => {
      audio ??= openAudio();
      const context = audio;
      if (context === null) return;
      void context.resume().then(
        () => {
          for (const note of melodies[name]) playNote(context, name === 'refused' ? 'triangle' : 'sine', note);
        },
        () => {},
      );
    },
  };
}

function openAudio(): AudioContext | null {
  try {
    return new AudioContext();
  } catch {
    return null;
  }
}

function playNote(audio: AudioContext, wave: OscillatorType, [hz, startMs, lengthMs]: readonly [number, number, number]): void {
  const from = audio.currentTime + startMs / 1000;
  const until = from + lengthMs / 1000;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.type = wave;
  tone.frequency.value = hz;
  volume.gain.setValueAtTime(0.0001, from);
  volume.gain.exponentialRampToValueAtTime(0.25, from + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.0001, until);
  tone.connect(volume).connect(audio.destination);
  tone.start(from);
  tone.stop(until + 0.02);
}
