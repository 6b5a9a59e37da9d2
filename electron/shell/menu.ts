import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The menu is there for its keys (copy, full screen, quit) and not to be seen; reload and developer tools are in the developers'
 * menu only. Larger letters are the page's own matter: a zoomed window would leave less room for the same layout.
 */
export function setKeys(developers: boolean): void {
  const items: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { role: 'editMenu' },
    {
      role: 'window',
      submenu: [{ role: 'togglefullscreen' }, { role: 'minimize' }, { role: 'quit' }],
    },
    ...(developers ? [{ role: 'viewMenu' } as const] : []),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(items));
}
