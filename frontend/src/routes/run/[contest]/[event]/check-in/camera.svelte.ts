/** What a browser that reads codes by itself offers; most desktop browsers do not. */
interface CodeReader {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type CodeReaders = new (options: { formats: string[] }) => CodeReader;

const EVERY_MS = 150;
/** The same code, still before the camera, is one scan. */
const AGAIN_MS = 4000;

const readers = () => (globalThis as { BarcodeDetector?: CodeReaders }).BarcodeDetector;

/** Whether this browser can read codes with its camera here: it has the reader, and the page came over HTTPS. */
export const canRead = (): boolean => readers() !== undefined && navigator.mediaDevices !== undefined;

/** Reads QR codes with the camera until it is stopped. */
export class Camera {
  stream = $state.raw<MediaStream | null>(null);
  /** The person or the page's policy said no, or there is no camera. */
  refused = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = { code: '', at: 0 };

  async start(): Promise<void> {
    this.refused = false;
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch {
      this.refused = true;
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
  }

  /** Shows the stream in a video and tells each code that it sees. Returns what ends it. */
  watch(video: HTMLVideoElement, tell: (code: string) => void): () => void {
    const Reader = readers();
    if (!Reader) return () => undefined;
    const reader = new Reader({ formats: ['qr_code'] });
    video.srcObject = this.stream;
    const look = async () => {
      if (video.readyState >= video.HAVE_CURRENT_DATA)
        for (const { rawValue } of await reader.detect(video)) this.#seen(rawValue, tell);
      this.#timer = setTimeout(look, EVERY_MS);
    };
    void look();
    return () => this.stop();
  }

  #seen(code: string, tell: (code: string) => void): void {
    const now = Date.now();
    const again = this.#last.code === code && now - this.#last.at < AGAIN_MS;
    this.#last = { code, at: now };
    if (!again) tell(code);
  }
}
