/** The one channel to the customer's window; none leads back. Apart from the counter's two, so that neither preload needs a file of the other. */
export const customerChannel = 'desk:customer';
