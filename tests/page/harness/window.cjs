// A bare Electron window on the page under test: no preload, no Node in the page. The address is the last argument.
const { app, BrowserWindow } = require('electron');

app.commandLine.appendSwitch('disable-background-networking');
function open() {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    show: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, backgroundThrottling: false },
  });
  void window.loadURL(process.argv.at(-1));
}
void app.whenReady().then(open);
app.on('another-window', open);
app.on('window-all-closed', () => app.quit());
