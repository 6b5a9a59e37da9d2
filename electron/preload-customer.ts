import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { CustomerView } from '../shared/domain/customer-view.ts';
import { customerChannel } from '../shared/ipc/customer-channel.ts';
import type { CustomerScreen } from '../shared/ipc/customer-screen.ts';

// The customer's window hears what it shows. It can ask nothing and tell nothing: there is no call behind this.
let last: CustomerView | undefined;
let hear: (view: CustomerView) => void = () => undefined;

ipcRenderer.on(customerChannel, (_event: IpcRendererEvent, view: CustomerView) => {
  last = view;
  hear(view);
});

const screen: CustomerScreen = {
  onView: (listener) => {
    hear = listener;
    if (last) listener(last);
  },
};
contextBridge.exposeInMainWorld('customerScreen', screen);
