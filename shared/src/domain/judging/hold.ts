/** Which device has a sheet: one at a time, until another takes it over or the chief judge releases it (contest.md §4). */
export interface Hold {
  /** As the device names itself: its id, a space, and what kind it is. */
  device: string;
  /** Server time in milliseconds. */
  since: number;
}

/** What is known of a sheet's devices. */
export interface Holding {
  /** Null: nobody has touched it yet, or its device was released. */
  hold: Hold | null;
  /** Ids of devices that the chief judge released: what they still send is history, never part of the result. */
  released: readonly string[];
}

/** The id at the beginning of a device's name: everything up to the first space. */
export const deviceId = (device: string): string => device.split(' ', 1)[0] ?? '';

export const isHeldBy = ({ hold }: Holding, device: string): boolean =>
  hold !== null && deviceId(hold.device) === deviceId(device);

export const isReleased = ({ released }: Holding, device: string): boolean => released.includes(deviceId(device));

/** Who holds a sheet after a mark was taken: the first device that touched it. */
export const afterMark = ({ hold }: Holding, device: string, now: number): Hold => hold ?? { device, since: now };
