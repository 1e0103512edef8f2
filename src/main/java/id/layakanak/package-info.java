/** The portal: one flat package for each feature; README.md has the map. */
@NullMarked
package id.layakanak;

import org.jspecify.annotations.NullMarked;
