/* Put into the page before its own scripts: watches keys, drawing, the audio clock and the wire, and changes nothing. */
(() => {
  const seen = { drawn: [], sounded: [], rendered: [], trips: 0, heartbeats: 0, bytes: 0, sounds: 0, decrypted: 0 };
  window.deskProbe = seen;
  let filedAt = 0;
  let playedAt = 0;
  let code = '';
  let probe;

  addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey && event.key === 'Enter') {
        filedAt = event.timeStamp;
      }
      if (event.altKey && event.code === 'KeyK' && probe) {
        playedAt = event.timeStamp;
        probe.clock = probe.context.currentTime;
        probe.port.postMessage('arm');
      }
    },
    true,
  );

  // Drawn: another clip's code is in the page and the frame that shows it has been handed over.
  const frames = new MessageChannel();
  frames.port1.onmessage = () => {
    if (filedAt) {
      seen.drawn.push(performance.now() - filedAt);
      filedAt = 0;
    }
  };
  new MutationObserver(() => {
    const now = document.querySelector('.desk-facts code')?.textContent ?? '';
    if (now && now !== code) {
      code = now;
      requestAnimationFrame(() => frames.port2.postMessage(0));
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });

  // Sounded: the first sample that is not silence, by the audio clock, on its way to the loudspeaker.
  const worklet = `registerProcessor('probe', class extends AudioWorkletProcessor {
    constructor() { super(); this.armed = false; this.port.onmessage = () => { this.armed = true; }; }
    process([input]) {
      const samples = this.armed && input[0];
      for (let i = 0; samples && i < samples.length; i++) {
        if (Math.abs(samples[i]) > 0.001) {
          this.armed = false;
          this.port.postMessage(currentTime + i / sampleRate);
          break;
        }
      }
      return true;
    }
  });`;
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (target, ...rest) {
    if (target instanceof AudioDestinationNode) {
      const { context } = this;
      context.audioWorklet.addModule(URL.createObjectURL(new Blob([worklet], { type: 'text/javascript' }))).then(() => {
        const node = new AudioWorkletNode(context, 'probe', { numberOfOutputs: 0 });
        node.port.onmessage = (event) => {
          const { contextTime, performanceTime } = context.getOutputTimestamp();
          seen.sounded.push(performanceTime + (event.data - contextTime) * 1000 - playedAt);
          seen.rendered.push((event.data - probe.clock) * 1000);
        };
        connect.call(this, node);
        probe = { context, port: node.port, clock: 0 };
      });
    }
    return connect.call(this, target, ...rest);
  };

  // The wire: every message of the page to the server and back, and every fetch of a sound.
  const size = (text) => (typeof text === 'string' ? new TextEncoder().encode(text).length : (text?.byteLength ?? 0));
  // Flow's heartbeat comes every five minutes whatever the person does, so it belongs to no clip; it is counted by itself.
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.heartbeat = String(address).includes('v-r=heartbeat');
    return open.call(this, method, address, ...rest);
  };
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (body) {
    if (this.heartbeat) {
      seen.heartbeats++;
      return send.call(this, body);
    }
    seen.trips++;
    seen.bytes += size(body);
    this.addEventListener('load', () => (seen.bytes += size(this.responseText)));
    return send.call(this, body);
  };
  const fetched = window.fetch;
  window.fetch = (...request) => {
    seen.trips++;
    seen.sounds++;
    return fetched(...request);
  };
  // How many plays were opened: each begins with a key of its own.
  const importKey = SubtleCrypto.prototype.importKey;
  SubtleCrypto.prototype.importKey = function (...how) {
    seen.decrypted++;
    return importKey.apply(this, how);
  };
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...address) {
      super(...address);
      this.addEventListener('message', (event) => (seen.bytes += size(event.data)));
    }
    send(data) {
      seen.bytes += size(data);
      super.send(data);
    }
  };
})();
