/** Pages about referrals: the section on a case, the directory of recipients. */
@NullMarked
package org.earshot.referral.ui;

import org.jspecify.annotations.NullMarked;
