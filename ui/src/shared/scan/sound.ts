// What does a scan sound like? Three pitches. Sound may be missing, and never holds up a scan.
import type { Tone } from "../sign";

const pitch: Record<Tone, number[]> = {
  ok: [880],
  calm: [660],
  info: [660, 880],
  warn: [440, 440],
  kin: [440],
  bad: [220, 196],
};
let audio: AudioContext | null = null;

export function play(tone: Tone): void {
  try {
    audio ??= new AudioContext();
    const start = audio.currentTime;
    for (const [at, frequency] of pitch[tone].entries()) {
      const sound = audio.createOscillator();
      const loud = audio.createGain();
      sound.frequency.value = frequency;
      loud.gain.setValueAtTime(0.12, start + at * 0.11);
      loud.gain.exponentialRampToValueAtTime(0.001, start + at * 0.11 + 0.1);
      sound.connect(loud).connect(audio.destination);
      sound.start(start + at * 0.11);
      sound.stop(start + at * 0.11 + 0.1);
    }
  } catch {
    // No sound on this machine; the banner says it all.
  }
}
