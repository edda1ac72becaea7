import { ClipSound } from './clip-sound';
import { stretched } from './time-stretch';

const MUFFLED_HZ = 1_400;

/** Plays the clip in hand. Positions are milliseconds of the clip, whatever the speed. */
export class SoundEngine extends EventTarget {
  private context?: AudioContext;
  private gain?: GainNode;
  private muffler?: BiquadFilterNode;
  private muffled = false;
  private source?: AudioBufferSourceNode;
  private buffer?: AudioBuffer;
  private bufferSpeed = 1;
  private sound?: ClipSound;
  private loads = 0;
  private resting = 0;
  private stopAt = Infinity;
  private wanted?: [number, number, number];
  private startedAt = 0;
  private startedFrom = 0;
  private volume = 0.6;
  private soft = 1;
  speed = 1;

  /** Opens the audio device ahead of the first play; browsers allow it only after a key or a click. */
  wake(): void {
    if (!this.context) {
      this.context = new AudioContext({ latencyHint: 0 });
      this.gain = this.context.createGain();
      this.muffler = new BiquadFilterNode(this.context, { type: 'lowpass', frequency: MUFFLED_HZ });
      this.muffler.connect(this.context.destination);
      this.setMuffled(this.muffled);
      this.setVolume(this.volume);
      void this.prepare();
    }
    if (this.context.state === 'suspended') {
      void this.context.resume();
    }
  }

  get playing(): boolean {
    return this.source !== undefined;
  }

  get loaded(): boolean {
    return this.sound !== undefined;
  }

  get durationMs(): number {
    return this.sound ? (1000 * this.sound.samples.length) / this.sound.rate : 0;
  }

  get positionMs(): number {
    if (!this.source || !this.context) {
      return this.resting;
    }
    const played = (this.context.currentTime - this.startedAt) * 1000 * this.bufferSpeed;
    return Math.min(this.startedFrom + Math.max(0, played), this.stopAt, this.durationMs);
  }

  /** What has been played since the last start, still unreported. */
  get playedNow(): readonly [number, number] | null {
    return this.source ? [this.startedFrom, this.positionMs] : null;
  }

  /** Takes over another clip's sound, silent; its own copy of the one before is wiped. */
  load(sound: ClipSound | undefined): void {
    this.pause();
    this.wipe();
    this.sound = sound;
    this.resting = 0;
    void this.prepare();
  }

  wipe(): void {
    this.loads++;
    this.buffer?.getChannelData(0).fill(0);
    this.buffer = undefined;
    this.sound = undefined;
  }

  /** From a position to another, or to the end; asked for too early, it begins as soon as the sound is there. */
  play(fromMs: number, toMs = Infinity, rampMs = 0): void {
    this.pause();
    if (!this.context || !this.gain || !this.buffer) {
      this.wanted = [fromMs, toMs, rampMs];
      return;
    }
    const context = this.context;
    const source = context.createBufferSource();
    source.buffer = this.buffer;
    source.connect(this.gain);
    // The clock is read a moment before or after the last sample; what ended by itself was played to where it should stop.
    source.onended = () => this.source === source && this.pause(this.stopAt);
    const from = fromMs >= this.durationMs - 20 ? 0 : Math.max(0, fromMs);
    this.stopAt = Math.min(toMs, this.durationMs);
    this.startedFrom = from;
    this.startedAt = context.currentTime;
    this.gain.gain.cancelScheduledValues(context.currentTime);
    this.gain.gain.setValueAtTime(rampMs > 0 ? 0 : this.level, context.currentTime);
    if (rampMs > 0) {
      this.gain.gain.linearRampToValueAtTime(this.level, context.currentTime + rampMs / 1000);
    }
    source.start(0, from / 1000 / this.bufferSpeed, (this.stopAt - from) / 1000 / this.bufferSpeed);
    this.source = source;
    this.changed();
  }

  pause(at = this.positionMs): void {
    this.wanted = undefined;
    const source = this.source;
    if (!source) {
      return;
    }
    this.resting = at;
    this.source = undefined;
    source.onended = null;
    source.stop();
    source.disconnect();
    const detail = { from: this.startedFrom, to: this.resting, speed: this.bufferSpeed };
    this.dispatchEvent(new CustomEvent('heard', { detail }));
    this.changed();
  }

  seek(toMs: number): void {
    const going = this.playing;
    this.pause();
    this.resting = Math.max(0, Math.min(toMs, this.durationMs));
    if (going) {
      this.play(this.resting);
    }
    this.changed();
  }

  async setSpeed(speed: number): Promise<void> {
    const going = this.playing;
    this.pause();
    this.speed = speed;
    this.changed();
    await this.prepare();
    if (going) {
      this.play(this.resting);
    }
  }

  setVolume(volume: number, soft = this.soft): void {
    this.volume = volume;
    this.soft = soft;
    if (this.gain && this.context) {
      this.gain.gain.setTargetAtTime(this.level, this.context.currentTime, 0.015);
    }
  }

  /** Takes the edge off: only what is below this pitch comes through, enough to understand speech. */
  setMuffled(muffled: boolean): void {
    this.muffled = muffled;
    if (this.context && this.gain && this.muffler) {
      this.gain.disconnect();
      this.gain.connect(muffled ? this.muffler : this.context.destination);
    }
  }

  close(): void {
    this.pause();
    this.wipe();
    void this.context?.close();
    this.context = undefined;
  }

  /** Loudness is felt on a curve: half the slider is about half as loud. */
  private get level(): number {
    return this.volume * this.volume * this.soft;
  }

  private async prepare(): Promise<void> {
    const load = ++this.loads;
    const sound = this.sound;
    const speed = this.speed;
    if (!this.context || !sound) {
      this.changed();
      return;
    }
    const samples = speed === 1 ? sound.samples : await stretched(sound.samples, sound.rate, speed, () => load !== this.loads);
    if (!samples || load !== this.loads) {
      return;
    }
    this.buffer?.getChannelData(0).fill(0);
    this.buffer = this.context.createBuffer(1, Math.max(1, samples.length), sound.rate);
    this.buffer.copyToChannel(samples as Float32Array<ArrayBuffer>, 0);
    this.bufferSpeed = speed;
    if (samples !== sound.samples) {
      samples.fill(0);
    }
    if (this.wanted) {
      this.play(...this.wanted);
    }
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
