/** Where rules come from that no single document states. */
export const practice = "Good practice in council programme planning";
/** The note whose ten steps the plan follows. */
export const note = "LEP Toolkit, Practitioner Note 1: Local Authority Strategic Planning";
