import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { callChannel, eventChannel } from '../shared/ipc/channels.ts';
import type { CallInput, CallName, CallResult, Desk, EventName, Events } from '../shared/ipc/contract.ts';

// All that a page can reach of the world. New calls and events are declared in shared/ipc/contract.ts; this file does not grow.

/** An event that the contract does not have cannot be listened to; one that is missing here does not compile. */
const eventNames: Record<EventName, true> = {
  'print.changed': true,
  'recharge.step': true,
  'screen.asked': true,
  'task.progress': true,
  'till.changed': true,
};

const call = <N extends CallName>(name: N, input: CallInput<N>) =>
  ipcRenderer.invoke(callChannel, name, input) as Promise<CallResult<N>>;

function on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void {
  if (!Object.hasOwn(eventNames, name)) throw new TypeError('no such event');
  const hear = (_event: IpcRendererEvent, said: EventName, payload: Events[N]) => {
    if (said === name) listener(payload);
  };
  ipcRenderer.on(eventChannel, hear);
  return () => ipcRenderer.off(eventChannel, hear);
}

const desk: Desk = { recharge: (order) => call('recharge', order), call, on };
contextBridge.exposeInMainWorld('desk', desk);
